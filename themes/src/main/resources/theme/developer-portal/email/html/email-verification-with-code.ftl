<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "mail.ftl" as mail>
<@layout.emailLayout>
<#if mail.ours>
<@mail.opening title=msg("portalMailVerifyTitle") text=msg("portalMailVerifyCodeText")/>
<p class="m-ink" dir="ltr" style="margin:0;font-family:Consolas,Menlo,monospace;font-size:24px;line-height:30px;font-weight:bold;letter-spacing:2px;color:#0f1a21;">${code}</p>
<@mail.why msg("portalMailVerifyWhy", realmName)/>
<#else>
${kcSanitize(msg("emailVerificationBodyCodeHtml", code))?no_esc}
</#if>
</@layout.emailLayout>
