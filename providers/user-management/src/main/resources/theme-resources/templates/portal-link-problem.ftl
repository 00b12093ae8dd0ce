<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-commons.ftl" as portal>
<#assign withSteps = portalNewLinkUrl??>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
    <#if section = "portalSteps">
        <#if withSteps><@portal.steps "activation"/></#if>
    <#elseif section = "header">
        ${msg("portalLinkTitle_" + portalLinkProblem)}
    <#elseif section = "form">
        <#if withSteps><@portal.stepsInContent "activation"/></#if>
        <@portal.lede>${msg("portalLinkText_" + portalLinkProblem, portal.count(portalLinkHours!0))}<#if portalLinkProblem == "DELETED" && realm.registrationAllowed> ${msg("portalDeletedSignUp")}</#if></@portal.lede>
        <#if portalNewLinkUrl??>
        <@portal.newLinkForm/>
        <#elseif portalSignOut??>
        <form id="portal-sign-out" class="${properties.kcFormClass!}" action="${portalSignOut.action}" method="post">
            <input type="hidden" name="checker" value="${portalSignOut.checker}">
            <input type="hidden" name="key" value="${portalSignOut.key}">
            <div>
                <@portal.submit id="portal-sign-out-submit" label=msg("portalSignOutAndOpen")/>
                <p class="hint">${msg("portalSignOutHint")}</p>
            </div>
        </form>
        <#elseif portalLinkProblem == "USED">
        <@portal.linkButton href=portalSignInUrl label=msg("doLogIn") primary=true/>
        <#else>
        <@portal.linkButton href=portalSignInUrl label=msg("portalBackToSignIn")/>
        </#if>
    </#if>
</@layout.registrationLayout>
