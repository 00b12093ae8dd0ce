<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        ${msg("portalJoinTitle_" + portalJoinState)}
    <#elseif section = "form">
        <@portal.lede>${msg("portalJoinText_" + portalJoinState)}</@portal.lede>
        <#if portalJoinState == "OPEN">
        <#if portalJoinChanged!false><p class="hint" id="portal-join-changed">${msg("portalJoinChanged")}</p></#if>
        <@portal.invitations/>
        <p><@portal.sentence text=msg("portalJoinAccount", portal.gap)><strong dir="ltr">${portalEmail}</strong></@portal.sentence></p>
        <form id="portal-join" class="${properties.kcFormClass!}" action="${portalJoinForm}" method="post">
            <input type="hidden" name="key" value="${portalJoinKey}">
            <input type="hidden" name="shown" value="${portalJoinShown}">
            <p class="hint" id="portal-join-hint">${msg("portalJoinHint")}</p>
            <div class="portal-pair">
                <@portal.submit id="portal-join-accept" label=msg("portalJoinAccept") name="answer" value="accept"/>
                <@portal.secondSubmit id="portal-join-decline" label=msg("portalJoinDecline") name="answer" value="decline"/>
            </div>
        </form>
        <#elseif portalSignOut??>
        <form id="portal-sign-out" class="${properties.kcFormClass!}" action="${portalSignOut.action}" method="post">
            <input type="hidden" name="checker" value="${portalSignOut.checker}">
            <input type="hidden" name="key" value="${portalSignOut.key}">
            <div>
                <@portal.submit id="portal-sign-out-submit" label=msg("portalSignOutAndOpen")/>
                <p class="hint">${msg("portalSignOutHint")}</p>
            </div>
        </form>
        <#else>
        <@portal.linkButton href=portalSignInUrl label=msg("doLogIn") primary=(portalJoinState == "ACCEPTED" || portalJoinState == "SIGN_IN_FIRST")/>
        </#if>
    </#if>
</@layout.registrationLayout>
