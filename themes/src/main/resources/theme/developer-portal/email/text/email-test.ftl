<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "mail.ftl" as mail>
<#if mail.ours>
<@mail.opening msg("portalMailTestText", realmName)/>
<@mail.why msg("portalMailTestWhy")/>
<#else>
${msg("emailTestBody", realmName)}
</#if>
